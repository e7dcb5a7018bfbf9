import { Tokenizer, TokenizerMode } from 'parse5';

/** What is done with each tag and each text of a page. */
export type Handlers = {
  open: (name: string, attributes: Map<string, string>, closed: boolean) => void;
  close: (name: string) => void;
  text: (value: string) => void;
};

/** Elements whose text is none of the page's: it is read to their closing tag. */
const RAW_TEXT: ReadonlySet<string> = new Set(['script', 'style']);

const nothing = (): void => {};

/** Reads HTML as a stream of tags and text, as a browser's tokenizer does: nothing is moved. */
export function tokenizeHtml(html: string, { open, close, text }: Handlers): void {
  const addText = ({ chars }: { chars: string }): void => text(chars);
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag: ({ tagName, attrs, selfClosing }) => {
        open(tagName, new Map(attrs.map(({ name, value }) => [name, value])), selfClosing);
        if (!RAW_TEXT.has(tagName)) return;
        tokenizer.state = TokenizerMode.RAWTEXT;
        tokenizer.lastStartTagName = tagName;
      },
      onEndTag: ({ tagName }) => close(tagName),
      onCharacter: addText,
      onNullCharacter: addText,
      onWhitespaceCharacter: addText,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
      onParseError: null,
    },
  );
  tokenizer.write(html, true);
}
