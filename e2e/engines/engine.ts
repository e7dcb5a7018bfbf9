/** A browser of another engine, spoken to as WebDriver says (W3C), by its own way in. */
export type Engine = {
  /** Opens an address and waits until it is loaded. */
  open: (url: string) => Promise<void>;
  /** What an expression in the page says. */
  ask: (expression: string) => Promise<unknown>;
  /** As near to a width as its window can be made; the page's own width is what counts. */
  widen: (width: number) => Promise<void>;
  /** Presses and lets go of a key. */
  press: (key: string) => Promise<void>;
  close: () => Promise<void>;
};

/** How an engine is told: a command of WebDriver by its name in addresses, `url`, and what it is told with. */
export type Tell = (command: string, body: object) => Promise<unknown>;

/** Keys by their names in WebDriver (17.4.2). */
const KEYS: Readonly<Record<string, string>> = { Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C' };

/** What is the same in every engine, made of the way to tell it something. */
export const engineOf = (tell: Tell, close: () => Promise<void>): Engine => ({
  open: async (url) => {
    await tell('url', { url });
  },
  ask: (expression) => tell('execute/sync', { script: `return (${expression})`, args: [] }),
  widen: async (width) => {
    await tell('window/rect', { x: 0, y: 0, width, height: 900 });
  },
  press: async (key) => {
    const value = KEYS[key] ?? key;
    const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
    await tell('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  },
  close,
});
