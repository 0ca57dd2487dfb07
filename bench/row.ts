/** One line of the table: us beside our limit or a peer, in the same run. */
export type Row = {
	readonly name: string;
	readonly ours: number;
	/** What it is held against; null when it is held against `must` itself. */
	readonly peer: number | null;
	readonly unit: string;
	/** The number that is judged: with a peer, as `ratioIs` says; without one, `ours`. */
	readonly ratio: number;
	readonly op: '<=' | '>=';
	readonly must: number;
	readonly beyond: number | null;
	readonly runs: number;
	readonly ok: boolean;
};

export type Claim = {
	readonly name: string;
	readonly unit: string;
	readonly ratioIs: 'ours' | 'ours/peer' | 'peer/ours';
	readonly op: '<=' | '>=';
	readonly must: number;
	readonly beyond: number | null;
};

/** A file of bench/rows: measures once, gives one or more rows. */
export type BenchFile = { readonly measure: () => Promise<readonly Row[]> };
