import { applyList, emptyList } from './attributes';
import { Budget } from './limits';
import { type AttributeList, createNode, type KramdownNode } from './nodes';

export type LinkDefinition = {
  url: string;
  title: string | undefined;
  /** carries the attribute list written beside the definition */
  boundary: KramdownNode;
};

export type FootnoteEntry = {
  content: KramdownNode;
  boundary: KramdownNode;
  used: boolean;
};

/** What `{::options}` can change and this reading heeds; other options are noted as not heeded. */
export type KramdownOptions = {
  /** every line end breaks a line */
  hardWrap: boolean;
  autoIds: boolean;
  autoIdPrefix: string;
  parseBlockHtml: boolean;
  parseSpanHtml: boolean;
  headerOffset: number;
  htmlToNative: boolean;
  footnoteStart: number;
  footnoteBacklink: string;
  tocLevels: readonly number[];
};

/** Something the reading itself has to tell: the source had no clear meaning in kramdown either. */
export type ReadingNote = {
  line: number;
  message: string;
};

/** What all constructs of one page share. */
export class KramdownDocument {
  readonly budget = new Budget();
  readonly attributeDefinitions = new Map<string, AttributeList>();
  readonly linkDefinitions = new Map<string, LinkDefinition>();
  readonly footnotes = new Map<string, FootnoteEntry>();
  readonly abbreviations = new Map<string, { title: string; boundary: KramdownNode }>();
  readonly notes: ReadingNote[] = [];
  readonly options: KramdownOptions = {
    hardWrap: false,
    autoIds: true,
    autoIdPrefix: '',
    parseBlockHtml: false,
    parseSpanHtml: true,
    headerOffset: 0,
    htmlToNative: false,
    footnoteStart: 1,
    footnoteBacklink: '↩',
    tocLevels: [1, 2, 3, 4, 5, 6],
  };
  readonly root: KramdownNode;

  constructor(line: number) {
    this.root = createNode('root', line);
  }

  note(line: number, message: string): void {
    this.notes.push({ line, message });
  }

  define(name: string): AttributeList {
    const known = this.attributeDefinitions.get(name);
    if (known) return known;
    const list = emptyList();
    this.attributeDefinitions.set(name, list);
    return list;
  }

  apply(attributes: Map<string, string>, list: AttributeList | undefined): void {
    if (list) applyList(attributes, list, this.attributeDefinitions);
  }
}

/** Link names are compared without regard to case and to the number of blanks. */
export const normalizeName = (name: string): string => name.replace(/[ \t\r\n\f\v]+/g, ' ').toLowerCase();
