/**
 * What is asked of every host, and what each must answer: the status, where it leads (a permanent
 * redirect, 301 or 308), and whose file of `out/` is the answer.
 */
export type Asked = {
  path: string;
  status: 200 | 301 | 404 | 500;
  location?: string;
  file?: string;
  /**
   * Malformed, or a way out: Apache and Caddy refuse it before they read any rule of ours, by their
   * own 400 or 404.
   */
  refusedEarly?: true;
  /** A page with a policy of its own, which may let scripts in. */
  ownPolicy?: true;
};
