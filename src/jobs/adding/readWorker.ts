import { prepareArrival, type Prepared, type ToPrepare } from './prepareArrival.ts';

/** What a reading thread does; the one default export, since the pool asks for it. */
export default function readInThread(input: ToPrepare): Promise<Prepared> {
  return prepareArrival(input);
}
