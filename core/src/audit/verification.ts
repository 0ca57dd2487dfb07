import type { LogAnchor } from './log-anchor.ts';

/** The first link of a log's chain that is wrong: its entry was changed or deleted, or a link before it is missing or elsewhere. */
export type FirstBroken = { readonly position: number; readonly entryId: string; readonly why: 'changed' | 'missing' | 'gap' };

/** `beyond`: the chain ends before it; `unsure`: the chain is wrong before it, so that nothing can be compared. */
export type AnchorAnswer = LogAnchor & { readonly found: 'same' | 'differs' | 'beyond' | 'unsure' };

/** A stored file that is not what it was; `unrecorded`: something names it, but its record is gone. */
export type DamagedFile = { readonly sha256: string; readonly why: 'missing' | 'changed' | 'unreadable' | 'unrecorded' };
