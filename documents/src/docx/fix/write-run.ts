import { escapeXml } from '../../xml/escape-xml.ts';
import type { RunEdit } from './run-edit.ts';
import { type Unit, unitsOf } from './run-text.ts';
import type { RunChild, SourceRun } from './source-run.ts';

/** A part of the run after its edits: as it was, taken away, or put in. */
export type Piece = { readonly kind: 'kept' | 'deleted' | 'inserted'; readonly xml: string };

/** Cuts a run at its edits. Every piece keeps the run's attributes and properties, so that the pieces look as the run did. */
export function piecesOf(xml: string, run: SourceRun, edits: readonly RunEdit[]): Piece[] {
	const cutter = new Cutter(xml, run, unitsOf(xml, run) ?? []);
	for (const edit of edits.toSorted((a, b) => a.first - b.first || a.end - b.end)) cutter.apply(edit);
	return cutter.finish();
}

type Part = { readonly kind: 'kept' | 'deleted' | 'inserted'; content: string };

class Cutter {
	readonly #xml: string;
	readonly #run: SourceRun;
	readonly #units: readonly Unit[];
	readonly #parts: Part[] = [];
	/** Characters and children before these are written. */
	#next = 0;
	#child = 0;

	constructor(xml: string, run: SourceRun, units: readonly Unit[]) {
		[this.#xml, this.#run, this.#units] = [xml, run, units];
	}

	apply({ first, end, insert }: RunEdit): void {
		this.#take('kept', first);
		const before = this.#parts.length;
		this.#take('deleted', end);
		if (insert !== '') this.#parts.splice(this.#firstDeletedAfter(before), 0, { kind: 'inserted', content: this.#inserted(insert) });
	}

	finish(): Piece[] {
		this.#take('kept', this.#units.length);
		this.#others('kept', this.#run.children.length);
		return this.#parts.map(({ kind, content }) => ({
			kind,
			xml: kind === 'inserted' ? content : `${this.#run.tag}${this.#properties()}${content}${this.#endTag()}`
		}));
	}

	/** New words follow the first stretch that was taken away: there they have its looks. */
	#firstDeletedAfter(from: number): number {
		const at = this.#parts.findIndex(({ kind }, index) => index >= from && kind === 'deleted');
		return at < 0 ? this.#parts.length : at + 1;
	}

	#take(kind: 'kept' | 'deleted', end: number): void {
		const start = this.#next;
		while (this.#next < end) {
			const { child } = this.#unit(this.#next);
			this.#others(this.#next > start ? kind : 'kept', this.#run.children.indexOf(child));
			let last = this.#next;
			while (last + 1 < end && this.#unit(last + 1).child === child) last++;
			this.#add(kind, this.#shown(child, this.#next, last, kind === 'deleted'));
			this.#next = last + 1;
			this.#child = this.#run.children.indexOf(child) + 1;
		}
	}

	/** Children without text. What prints something stays even where the words around it go. */
	#others(kind: 'kept' | 'deleted', end: number): void {
		for (; this.#child < end; this.#child++) {
			const child = this.#run.children[this.#child];
			if (!child || child.name === 'rPr') continue;
			this.#add(child.name === 'lastRenderedPageBreak' ? kind : 'kept', this.#xml.slice(child.from, child.to));
		}
	}

	#unit(index: number): Unit {
		const unit = this.#units[index];
		if (!unit) throw new RangeError(`no character ${index} in the run`);
		return unit;
	}

	#add(kind: Part['kind'], content: string): void {
		const last = this.#parts.at(-1);
		if (last?.kind === kind) last.content += content;
		else this.#parts.push({ kind, content });
	}

	/** Characters `first` … `last` of one child; a part of w:t gets a tag of its own. */
	#shown(child: RunChild, first: number, last: number, isDeleted: boolean): string {
		if (child.name !== 't') return this.#xml.slice(child.from, child.to);
		const content = this.#xml.slice(this.#unit(first).from, this.#unit(last).to);
		const keepsBlanks = /xml:space/.test(this.#xml.slice(child.from, child.inner.from)) || /^\s|\s$/.test(content);
		return `<${this.#run.prefix}${isDeleted ? 'delText' : 't'}${keepsBlanks ? ' xml:space="preserve"' : ''}>${content}</${this.#run.prefix}${isDeleted ? 'delText' : 't'}>`;
	}

	#inserted(words: string): string {
		const { prefix } = this.#run;
		const parts = words.normalize('NFC').split(/([\t\n])/u);
		const content = parts.map((part) =>
			part === '\t' ? `<${prefix}tab/>` : part === '\n' ? `<${prefix}br/>` : part && `<${prefix}t xml:space="preserve">${escapeXml(part)}</${prefix}t>`
		);
		return `<${prefix}r>${this.#properties(true)}${content.join('')}${this.#endTag()}`;
	}

	/** New words have the looks of the run, not the record of how those looks were changed. */
	#properties(isNew = false): string {
		const child = this.#run.children.find(({ name }) => name === 'rPr');
		const source = child ? this.#xml.slice(child.from, child.to) : '';
		return isNew ? source.replace(/<(\w+:)?rPrChange\b[\s\S]*?<\/\1?rPrChange>/, '') : source;
	}

	#endTag(): string {
		return `</${this.#run.prefix}r>`;
	}
}
