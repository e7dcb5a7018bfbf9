/** The kinds that have pages: one line each. Their `rank` says in which order they are shown. */
export { articles } from './articles';
export { expertises } from './expertises';
export { pages } from './pages';
export { realisations } from './realisations';
