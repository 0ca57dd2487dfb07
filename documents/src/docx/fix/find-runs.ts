import { sourceTags, type SourceTag } from '../../xml/source-tags.ts';
import { FieldTracker } from './field-tracker.ts';
import type { RunChild, RunParent, SourceRun } from './source-run.ts';

/** The runs of a part at these paths; paths count elements as the reader does, from the root's child down. */
export function findRuns(xml: string, paths: ReadonlySet<string>): Map<string, SourceRun> {
	const search = new Search(xml, paths);
	for (const tag of sourceTags(xml)) search.take(tag);
	return search.found;
}

type Open = { readonly name: string; isBound: boolean; readonly tag: SourceTag; readonly parent: { -readonly [Key in keyof RunParent]: RunParent[Key] } };
type RunDraft = { readonly path: string; readonly depth: number; readonly children: RunChild[]; readonly run: Omit<SourceRun, 'to' | 'children'> };

class Search {
	readonly found = new Map<string, SourceRun>();
	readonly #xml: string;
	readonly #paths: ReadonlySet<string>;
	readonly #open: Open[] = [];
	readonly #place: number[] = [];
	readonly #fields = new FieldTracker();
	/** The runs on the way: a text box inside a run holds runs of its own. */
	readonly #runs: RunDraft[] = [];

	constructor(xml: string, paths: ReadonlySet<string>) {
		this.#xml = xml;
		this.#paths = paths;
	}

	take(tag: SourceTag): void {
		if (tag.kind !== 'close') this.#begin(tag);
		if (tag.kind !== 'open') this.#end(tag);
	}

	#begin(tag: SourceTag): void {
		const depth = this.#open.length;
		this.#place[depth] = (this.#place[depth] ?? -1) + 1;
		this.#place.length = depth + 1;
		const name = localName(tag.name);
		const source = this.#xml.slice(tag.from, tag.to);
		this.#fields.open(name, source);
		if (name === 'r') this.#beginRun(tag, depth, source);
		if (name === 'dataBinding') this.#bind();
		this.#open.push({ name, isBound: false, tag, parent: { name, tag: source, to: -1, closeFrom: -1 } });
	}

	#beginRun(tag: SourceTag, depth: number, source: string): void {
		const path = this.#place.slice(1).join('/');
		const parent = this.#open.at(-1)?.parent;
		if (!this.#paths.has(path) || !parent) return;
		const isMoved = this.#open.some(({ name }) => name === 'moveTo' || name === 'moveFrom');
		const prefix = tag.name.slice(0, tag.name.length - 1);
		this.#runs.push({
			path,
			depth,
			children: [],
			run: { prefix, from: tag.from, tag: source, parent, inField: this.#fields.isInside || this.#open.some(({ isBound }) => isBound), isMoved }
		});
	}

	/** A content control shows data of another part: w:sdt, w:sdtPr, w:dataBinding. */
	#bind(): void {
		const control = this.#open.at(-2);
		if (control) control.isBound = true;
	}

	#end(tag: SourceTag): void {
		const ended = this.#open.pop();
		if (!ended) return;
		const { name, tag: opening, parent } = ended;
		const isEmpty = tag.kind === 'empty';
		parent.to = tag.to;
		parent.closeFrom = isEmpty ? tag.to : tag.from;
		this.#fields.close(name, isEmpty ? '' : this.#xml.slice(opening.to, tag.from));
		const run = this.#runs.at(-1);
		if (!run) return;
		if (run.depth === this.#open.length) this.#endRun(run, tag.to);
		else if (run.depth + 1 === this.#open.length)
			run.children.push({ name, from: opening.from, to: tag.to, inner: { from: opening.to, to: isEmpty ? opening.to : tag.from } });
	}

	#endRun({ path, children, run }: RunDraft, to: number): void {
		this.#runs.pop();
		const hasField = children.some(({ name }) => name === 'fldChar' || name === 'instrText');
		this.found.set(path, { ...run, children, to, inField: run.inField || hasField });
	}
}

function localName(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}
