import CMS from '@sveltia/cms';
import { ALL_DATA_KINDS, ALL_KINDS } from '@/lib/content/kinds';
import { adminConfig } from './config';
import { dataFormat, pageFormat } from './format';
import { PagePreview } from './preview';
import { beforeSave } from './save';
import { openSession } from './session';
import { STYLES } from './styles';
import { TextControl } from './text-control';

const { origin } = await openSession();

document.head.append(Object.assign(document.createElement('style'), { textContent: STYLES }));
CMS.registerPreviewStyle(STYLES, { raw: true });
CMS.registerCustomFormat('page-frontmatter', 'mdx', pageFormat);
CMS.registerCustomFormat('donnees-yml', 'yml', dataFormat);
CMS.registerFieldType('texte', TextControl);
for (const { name } of [...ALL_KINDS, ...ALL_DATA_KINDS]) CMS.registerPreviewTemplate(name, PagePreview);
for (const name of ['site', 'apparence']) CMS.registerPreviewTemplate(name, PagePreview);
CMS.registerEventListener({ name: 'preSave', handler: ({ entry }) => beforeSave(entry, origin) });
await CMS.init({ config: adminConfig(origin.redaction) });
