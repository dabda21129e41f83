// dom: elements made of names, attributes and text. Text is only ever text: nothing here reads mark-up.

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element of HTML; undefined and false leave an attribute out. */
export function html<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  put(element, attributes);
  element.append(...children);
  return element;
}

export function svg<K extends keyof SVGElementTagNameMap>(name: K, attributes: Attributes = {}, ...children: readonly (Node | string)[]) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  put(element, attributes);
  element.append(...children);
  return element;
}

/** Sets what differs and takes away what is undefined or false. */
export function put(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    const said = value === true ? "" : value === undefined || value === false ? undefined : String(value);
    if (said === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== said) element.setAttribute(name, said);
  }
}
