import type { FrozenLine } from '#lib/features/consolidations/view.ts';

/** A register or a paper that waits for a signature, and the page where it is answered, under the agency. */
export type Waiting = Omit<FrozenLine, 'obligationId'> & { readonly path: string };
