/** In the head of each page that has a script: style sheets hide what only serves those who have none, before anything is painted. */
export const scripted = "document.documentElement.className='js'"
