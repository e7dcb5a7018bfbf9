import CMS from '@sveltia/cms';
import { ALL_DATA_KINDS, ALL_KINDS } from '@/lib/content/kinds';
import { adminConfig, DATA_FORMAT, PAGE_FORMAT, TEXT_WIDGET } from './config';
import { PagePreview } from './preview';
import { beforeSave } from './save';
import { FORMATS, getKnown, openSession } from './session';
import { STYLES } from './styles';
import { TextControl } from './text-control';
import { wholeFiles } from './whole-file';

const { reading } = await openSession();

document.head.append(Object.assign(document.createElement('style'), { textContent: STYLES }));
CMS.registerPreviewStyle(STYLES, { raw: true });
const oddFile = (print: string): string | undefined => getKnown().odd.get(print);
CMS.registerCustomFormat(PAGE_FORMAT, 'mdx', wholeFiles(FORMATS.mdx, oddFile));
CMS.registerCustomFormat(DATA_FORMAT, 'yml', wholeFiles(FORMATS.yml, oddFile));
CMS.registerFieldType(TEXT_WIDGET, TextControl);
for (const { name } of [...ALL_KINDS, ...ALL_DATA_KINDS]) CMS.registerPreviewTemplate(name, PagePreview);
for (const name of ['site', 'apparence']) CMS.registerPreviewTemplate(name, PagePreview);
CMS.registerEventListener({ name: 'preSave', handler: ({ entry }) => beforeSave(entry) });
await CMS.init({ config: adminConfig(reading.content.site?.redaction ?? null) });
