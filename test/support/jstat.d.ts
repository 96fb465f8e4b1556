/** The few functions of jstat that tests compare with; it brings no types of its own. */
declare module 'jstat' {
  const jstat: {
    readonly studentt: {
      inv(p: number, degrees: number): number
      cdf(t: number, degrees: number): number
    }
    readonly poisson: { cdf(k: number, mean: number): number }
    gammaln(x: number): number
    ibeta(x: number, a: number, b: number): number
  }
  export default jstat
}
