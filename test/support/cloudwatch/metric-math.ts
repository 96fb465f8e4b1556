type Numbers = Readonly<Record<string, number | undefined>>

/**
 * Computes one period of CloudWatch's metric math, as far as we use it: `+ - * /`, comparisons and `IF`. What is computed from an unknown
 * number is unknown, and so is what is divided by zero. Throws for what it does not know.
 */
export function calculate(expression: string, numbers: Numbers): number | undefined {
  const tokens = expression.match(/\d+(?:\.\d+)?|[A-Za-z_]\w*|>=|<=|[-+*/(),<>]/g) ?? []
  if (tokens.join('') !== expression.replaceAll(' ', '')) throw new Error(`not all of ${expression} is understood`)
  let next = 0
  const take = (token: string) => {
    if (tokens[next] !== token) throw new Error(`${expression}: ${token} is missing before ${tokens[next]}`)
    next += 1
  }

  const level =
    (operators: Readonly<Record<string, (a: number, b: number) => number>>, below: () => number | undefined) => () => {
      let value = below()
      for (let operator = operators[tokens[next] ?? '']; operator; operator = operators[tokens[next] ?? '']) {
        next += 1
        const other = below()
        const result: number | undefined =
          value === undefined || other === undefined ? undefined : operator(value, other)
        value = result === undefined || Number.isFinite(result) ? result : undefined
      }
      return value
    }
  const product = level({ '*': (a, b) => a * b, '/': (a, b) => a / b }, atom)
  const sum = level({ '+': (a, b) => a + b, '-': (a, b) => a - b }, product)
  const comparison = level(
    {
      '>=': (a, b) => Number(a >= b),
      '<=': (a, b) => Number(a <= b),
      '>': (a, b) => Number(a > b),
      '<': (a, b) => Number(a < b),
    },
    sum,
  )

  function atom(): number | undefined {
    const token = tokens[next++] ?? ''
    if (/^\d/.test(token)) return Number(token)
    if (token === '(') {
      const value = comparison()
      take(')')
      return value
    }
    if (token === 'IF') return choice()
    if (!Object.hasOwn(numbers, token)) throw new Error(`${expression}: nothing is called ${token}`)
    return numbers[token]
  }

  function choice(): number | undefined {
    take('(')
    const condition = comparison()
    take(',')
    const yes = comparison()
    take(',')
    const no = comparison()
    take(')')
    return condition === undefined ? undefined : condition ? yes : no
  }

  const value = comparison()
  if (next !== tokens.length) throw new Error(`${expression}: what is ${tokens[next]}?`)
  return value
}
