import type { Expression } from 'oxc-parser'

/** Takes off what does not change the value: parentheses, type wrappers, `await`, `void`, optional chaining. */
export function unwrap(node: Expression): Expression {
  let inner = node
  for (;;) {
    switch (inner.type) {
      case 'ParenthesizedExpression':
      case 'ChainExpression':
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSTypeAssertion':
      case 'TSNonNullExpression':
      case 'TSInstantiationExpression':
        inner = inner.expression
        break
      case 'AwaitExpression':
        inner = inner.argument
        break
      case 'UnaryExpression':
        if (inner.operator !== 'void') return inner
        inner = inner.argument
        break
      default:
        return inner
    }
  }
}
