/**
 * In the head of each page that has a script: style sheets hide what only serves those who have none, before anything is painted. It is
 * written in the newest words that the scripts use, so that a browser which cannot read them never hides the plain form.
 */
export const scripted = "(document?.documentElement??0).className='js'"
