/** The name of the field that proves a form to be of a page of the session's own. */
export const FORM_TOKEN = 'formulir'
