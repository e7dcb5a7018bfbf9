import { z } from 'zod';

/*
 * What is asked of GitHub beside what Sveltia asks: a proposal replaces a whole file, and is not held against what others have
 * made of it since.
 */

/** What Sveltia keeps of who is signed in. */
const userSchema = z.object({ backendName: z.literal('github'), token: z.string() });

const commitsSchema = z.array(
  z.object({ commit: z.object({ author: z.object({ name: z.string(), date: z.string() }) }) }),
);

/** Asks for something as who is signed in; `null` where nobody is, or nobody answers. */
async function askGitHub(path: string): Promise<Response | null> {
  const user = userSchema.safeParse(JSON.parse(localStorage.getItem('sveltia-cms.user') ?? 'null'));
  if (!user.success) return null;
  const headers = { Authorization: `Bearer ${user.data.token}`, Accept: 'application/vnd.github+json' };
  return fetch(`https://api.github.com${path}`, { headers }).catch(() => null);
}

/** Whether GitHub says no to the token of who is signed in. */
export const isTokenRefused = async (): Promise<boolean> => (await askGitHub('/user'))?.status === 401;

/**
 * Who has changed a file of the branch, and when, in French; `null` where nobody has.
 * @param since in milliseconds.
 */
export async function whoChanged(
  { depot, branche }: { depot: string; branche: string },
  file: string,
  since: number,
): Promise<string | null> {
  const query = new URLSearchParams({ sha: branche, path: file, since: new Date(since).toISOString() });
  const answer = await askGitHub(`/repos/${depot}/commits?${query}`);
  const [last] = answer?.ok ? commitsSchema.parse(await answer.json()) : [];
  if (!last) return null;
  const { name, date } = last.commit.author;
  return `${name}, à ${new Date(date).toLocaleTimeString('fr-FR', { timeStyle: 'short' })}`;
}
