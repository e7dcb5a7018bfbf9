import { z } from 'zod';
import { fingerprint } from './digest';

/** Where the files are, and since when this window has them. */
export type Origin = {
  redaction: { depot: string; branche: string } | null;
  /** When the files were read, in milliseconds. */
  openedAt: number;
};

/** What Sveltia keeps of who is signed in. */
const userSchema = z.object({ backendName: z.string(), token: z.string().optional() });

const commitsSchema = z.array(
  z.object({ commit: z.object({ author: z.object({ name: z.string(), date: z.string() }) }) }),
);

function signedIn(): z.infer<typeof userSchema> | null {
  const kept = localStorage.getItem('sveltia-cms.user');
  return userSchema.safeParse(JSON.parse(kept ?? 'null')).data ?? null;
}

/**
 * Who has changed a file since this window has read it, in French; `null` where nobody has, or nobody can be asked.
 * A folder is asked through what `npm run dev` has read of it, GitHub by the commits of the branch.
 * @param known texts of the file that this window has read, or has written itself.
 * @param print `fingerprint` of the file as it lies in the folder now, where that is known.
 */
export async function whoChanged(
  file: string,
  known: readonly string[],
  print: string | undefined,
  { redaction, openedAt }: Origin,
): Promise<string | null> {
  const user = signedIn();
  if (user?.backendName === 'github' && redaction) {
    const query = new URLSearchParams({
      sha: redaction.branche,
      path: file,
      since: new Date(openedAt).toISOString(),
    });
    const answer = await fetch(`https://api.github.com/repos/${redaction.depot}/commits?${query}`, {
      headers: {
        Accept: 'application/vnd.github+json',
        ...(user.token && { Authorization: `Bearer ${user.token}` }),
      },
    }).catch(() => null);
    const [last] = answer?.ok ? commitsSchema.parse(await answer.json()) : [];
    if (!last) return null;
    const at = new Date(last.commit.author.date).toLocaleTimeString('fr-FR', { timeStyle: 'short' });
    return `${last.commit.author.name} a changé ce fichier à ${at}`;
  }
  if (print === undefined || known.some((text) => fingerprint(text) === print)) return null;
  return 'Ce fichier a changé sur le disque';
}
