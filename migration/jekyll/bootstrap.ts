/**
 * The classes of Bootstrap 4 that the old pages used. Those of spacing and grid only placed blocks
 * in a layout that is gone: the site's own style does that. The others are kept, those the site
 * knows and those it does not.
 */
const PLACEMENT: readonly RegExp[] = [
  // Margins and paddings: m-0, my-5, px-md-3, ml-auto, mt-n2.
  /^[mp][trblxy]?-(?:(?:sm|md|lg|xl)-)?(?:n?[0-5]|auto)$/,
  // Grid: row, no-gutters, container, col, col-6, col-md-4, col-lg-auto, offset-md-2, order-first.
  /^(?:row|no-gutters|container(?:-fluid|-sm|-md|-lg|-xl)?|form-row|w-100|w-75|w-50|w-25|w-auto|h-100|h-auto)$/,
  /^(?:col|row-cols)(?:-(?:sm|md|lg|xl))?(?:-(?:\d{1,2}|auto))?$/,
  /^(?:offset|order)(?:-(?:sm|md|lg|xl))?-(?:\d{1,2}|first|last)$/,
  // Flexible boxes, floats and display.
  /^d(?:-(?:sm|md|lg|xl|print))?-(?:inline|inline-block|block|flex|inline-flex)$/,
  /^flex(?:-(?:sm|md|lg|xl))?-(?:row|column|wrap|nowrap|fill|row-reverse|column-reverse|grow-[01]|shrink-[01])$/,
  /^(?:justify-content|align-items|align-self|align-content)(?:-(?:sm|md|lg|xl))?-[a-z]+$/,
  /^(?:float)(?:-(?:sm|md|lg|xl))?-(?:left|right|none)$/,
  /^(?:clearfix|img-fluid|mx-auto|position-(?:relative|static))$/,
];

/** Classes that kramdown adds by itself, and the site's own renderer too. */
const MACHINE = new Set(['task-list', 'task-list-item', 'task-list-item-checkbox', 'footnotes', 'footnote']);

/** True for a class that only placed a block in Bootstrap's layout. */
export const isPlacementClass = (name: string): boolean => PLACEMENT.some((pattern) => pattern.test(name));

/** Parts the classes of an element. */
export function sortClasses(value: string): { kept: string[]; dropped: string[] } {
  const names = value.split(/\s+/).filter((name) => name !== '' && !MACHINE.has(name));
  return {
    kept: names.filter((name) => !isPlacementClass(name)),
    dropped: names.filter(isPlacementClass),
  };
}
