import { letterBox } from '../assets/local-letters.ts'
import { Document } from '../components/document.tsx'
import { letters as text } from '../text/staff/letters.ts'

/** The letters that this machine would have sent, the newest first. */
export function LocalLettersPage(props: {
  readonly letters: readonly { readonly href: string; readonly text: string }[]
}) {
  return (
    <Document title={text.box.title} style={letterBox} navigation={false}>
      <h1>{text.box.title}</h1>
      <p class="lead">{text.box.lead}</p>
      {props.letters.length === 0 && <p>{text.box.none}</p>}
      {props.letters.map((letter) => (
        <article class="post">
          <pre>{letter.text}</pre>
          <a href={letter.href}>{text.box.asPage}</a>
        </article>
      ))}
    </Document>
  )
}
