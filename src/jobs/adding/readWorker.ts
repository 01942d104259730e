/** What a reading thread offers; a file of its own, since a thread is started from a file. */
export { prepareArrival } from './prepareArrival.ts';
