/** One thing that is checked. `run` never rejects: what went wrong is in the outcome. */
export type Step = { readonly name: string; readonly run: () => Promise<Outcome> };

export type Outcome = {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
	/** What to show when it failed. */
	readonly output: string;
	/** A word beside the name, whatever happened. */
	readonly note?: string;
};

export type Finished = Outcome & { readonly name: string; readonly seconds: number };

export function passed(note = ''): Outcome {
	return { passed: 1, failed: 0, skipped: 0, output: '', note };
}

export function failed(output: string): Outcome {
	return { passed: 0, failed: 1, skipped: 0, output };
}

export function skipped(note: string): Outcome {
	return { passed: 0, failed: 0, skipped: 1, output: '', note };
}
