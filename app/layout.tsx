import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { preload } from 'react-dom';
import { getSite } from '@/lib/content';
import { isPublic } from '@/lib/env';
import { getBrand } from '@/lib/images/brand';
import './globals.css';

/**
 * The page a visitor is about to open is drawn beforehand, where the browser can: documents of this site alone.
 * Browsers leave it be by themselves where the visitor saves data or battery.
 */
const SPECULATION_RULES = {
  prerender: [{ where: { or: [{ href_matches: '/' }, { href_matches: '/*.html' }] }, eagerness: 'moderate' }],
};

/** What is the same on every page. */
export const generateMetadata = (): Metadata => ({
  metadataBase: new URL(getSite().url),
  icons: {
    icon: [
      { url: '/favicon.png', sizes: '48x48', type: 'image/png' },
      { url: '/icon.svg', type: 'image/svg+xml' },
    ],
    apple: '/apple-touch-icon.png',
  },
  ...(!isPublic() && { robots: { index: false, follow: false } }),
});

/** The browser's own bars take the page's ground. */
export function generateViewport(): Viewport {
  const { day, night } = getBrand().ground;
  return {
    colorScheme: 'light dark',
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: day },
      { media: '(prefers-color-scheme: dark)', color: night },
    ],
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // The writer's bench: a production build leaves the import out, with all that it imports.
  const Live = process.env.NODE_ENV === 'development' ? (await import('./live')).Live : undefined;
  preload(getBrand().font, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  return (
    <html lang="fr">
      <body>
        <a href="#contenu" className="btn no-print absolute -top-20 left-side z-1 focus:top-3">
          Aller au contenu
        </a>
        {children}
        {Live && <Live />}
        {/* While somebody writes, a page that is drawn beforehand is soon an old one. */}
        {!Live && <script type="speculationrules">{JSON.stringify(SPECULATION_RULES)}</script>}
      </body>
    </html>
  );
}
