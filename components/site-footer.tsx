import type { Site } from '@/lib/content';

/** The foot of every page. */
export function SiteFooter({ name }: Pick<Site, 'name'>) {
  return (
    <footer className="frame py-10 text-[0.95rem] text-muted">
      <p>© {name}</p>
    </footer>
  );
}
