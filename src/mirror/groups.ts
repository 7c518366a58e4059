/** Names that stand for one thing, from pairs of names that do. */
export class Groups {
  readonly #parents = new Map<string, string>()

  /** One name of the group, the same for all of them. */
  find(name: string): string {
    let root = name
    for (let parent = this.#parents.get(root); parent !== undefined; parent = this.#parents.get(root)) root = parent
    // Shortens the way for the next one.
    for (let at = name; at !== root;) {
      const next = this.#parents.get(at) ?? root
      this.#parents.set(at, root)
      at = next
    }
    return root
  }

  join(one: string, other: string): void {
    const [left, right] = [this.find(one), this.find(other)]
    if (left !== right) this.#parents.set(left, right)
  }
}
