import path from 'node:path';

/** What a command cannot do anything about, by the system's name for it. */
const FAILURES: Readonly<Record<string, string>> = {
  ENOSPC: 'le disque est plein : libérez de la place, puis recommencez.',
  EDQUOT: 'votre part du disque est pleine : libérez de la place, puis recommencez.',
  EROFS: 'le disque est en lecture seule : copiez le projet ailleurs, puis recommencez.',
  EACCES: 'l’accès est refusé : donnez-vous le droit d’y lire et d’y écrire, puis recommencez.',
  EPERM: 'l’accès est refusé : donnez-vous le droit d’y lire et d’y écrire, puis recommencez.',
  EMFILE: 'trop de fichiers sont ouverts à la fois : fermez d’autres programmes, puis recommencez.',
};

/** A failure of the machine as one French sentence that names the file; `null` for what is a fault of the program. */
export function explainFailure(error: unknown, root: string = process.cwd()): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const sentence = FAILURES[String(error.code)];
  if (sentence === undefined) return null;
  const named = 'path' in error && typeof error.path === 'string' ? error.path : undefined;
  return named === undefined ? sentence : `${path.relative(root, named)} : ${sentence}`;
}

/** Lets a command end with such a sentence instead of a stack. */
export function tellFailures(): void {
  process.on('uncaughtException', (error) => {
    console.error(explainFailure(error) ?? error);
    process.exit(1);
  });
}
