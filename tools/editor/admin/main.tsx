import CMS from '@sveltia/cms';
import { ALL_DATA_KINDS, ALL_KINDS } from '@/lib/content/kinds';
import { isError } from '@/lib/findings/finding';
import { askOnce } from './ask-once';
import { adminConfig } from './config';
import { dataFormat, pageFormat } from './format';
import { PagePreview } from './preview';
import { openSession, writtenOf } from './session';
import { STYLES } from './styles';
import { TextControl } from './text-control';

const { reading } = await openSession();

document.head.append(Object.assign(document.createElement('style'), { textContent: STYLES }));
CMS.registerPreviewStyle(STYLES, { raw: true });
CMS.registerCustomFormat('page-frontmatter', 'mdx', pageFormat);
CMS.registerCustomFormat('donnees-yml', 'yml', dataFormat);
CMS.registerFieldType('texte', TextControl);
for (const { name } of [...ALL_KINDS, ...ALL_DATA_KINDS]) CMS.registerPreviewTemplate(name, PagePreview);
for (const name of ['site', 'apparence']) CMS.registerPreviewTemplate(name, PagePreview);
CMS.registerEventListener({
  name: 'preSave',
  handler: async ({ entry }) => {
    const { file, checked } = writtenOf(entry);
    const errors = [...checked.own, ...checked.elsewhere].filter(isError);
    if (errors.length > 0 && !(await askOnce(errors))) {
      throw new Error(`${file} n’est pas enregistré : il reste des erreurs à corriger.`);
    }
  },
});
await CMS.init({ config: adminConfig(reading.content.site?.redaction ?? null) });
