/** Where staff sign in and work: nowhere else is a session looked at, however far a browser sends its cookie. */
const STAFF = /^\/(kelola|masuk|keluar)(\/|$)/

export function isStaffPath(path: string): boolean {
  return STAFF.test(path)
}

/** Where the provider sends browsers back to. It knows these addresses, and no other. */
export const RETURN_PATH = '/masuk/kembali'
export const LEFT_PATH = '/keluar'
