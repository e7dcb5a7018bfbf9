import type { Graph } from 'schema-dts';

/**
 * What a page tells machines of itself. Inside a script no entity is read: `<` is written so that no text of an editor,
 * `</script>` or `<!--`, can end it.
 */
export function JsonLd({ graph }: { graph: Graph }) {
  return <script type="application/ld+json">{JSON.stringify(graph).replaceAll('<', '\\u003c')}</script>;
}
