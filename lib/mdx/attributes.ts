import type { Properties } from 'hast';

/** Attributes an editor may write, on a directive or on an HTML element. */
const ALLOWED: ReadonlySet<string> = new Set([
  ...['class', 'id', 'title', 'lang', 'dir', 'role'],
  ...['href', 'target', 'rel', 'hreflang', 'download'],
  ...['src', 'alt', 'width', 'height'],
  ...['start', 'reversed', 'type', 'value'],
  ...['colspan', 'rowspan', 'scope', 'headers'],
  ...['cite', 'datetime', 'open'],
]);

/** Attributes whose value the browser follows. */
const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'cite']);

/** True for a name of the list above, `aria-*` and `data-*`: neither `style` nor `on…`. */
export const isAllowedAttribute = (name: string): boolean =>
  ALLOWED.has(name) || /^(?:aria|data)-[a-z][a-z-]*$/.test(name);

/** False for an address that would run code: only the schemes a text links to are followed. */
export function isSafeAddress(address: string): boolean {
  // Browsers skip spaces and control characters, all below `!`, when they look for the scheme.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[^!-\uffff]/g, ''))?.[1];
  return scheme === undefined || ['http', 'https', 'mailto', 'tel'].includes(scheme.toLowerCase());
}

export const isAllowedValue = (name: string, value: string): boolean =>
  !ADDRESSES.has(name) || isSafeAddress(value);

/** Allowed attributes as hast properties; the others are left out, and reported by the check. */
export function toProperties(attributes: Iterable<[name: string, value: string | true]>): Properties {
  const properties: Properties = {};
  for (const [name, value] of attributes) {
    if (!isAllowedAttribute(name) || (value !== true && !isAllowedValue(name, value))) continue;
    if (name === 'class') properties.className = classNames(value === true ? '' : value);
    else properties[name] = value;
  }
  return properties;
}

const classNames = (value: string): string[] => value.split(/\s+/).filter((name) => name !== '');

/** `extra` laid over `base`: classes add up, of every other attribute the last one wins. */
export function mergeProperties(base: Properties, extra: Properties): Properties {
  const className = [...classList(base.className), ...classList(extra.className)];
  return {
    ...base,
    ...extra,
    ...(className.length > 0 && { className: [...new Set(className)] }),
  };
}

function classList(value: Properties[string]): string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? classNames(value) : [];
}
