/** Follows the fields of a part: which stretch is what a field prints, and whether that field prints it anew some day. */
export class FieldTracker {
	readonly #fields: { code: string; isResult: boolean }[] = [];

	/** A hyperlink keeps the words it was given; every other field counts or looks them up again. */
	get isInside(): boolean {
		return this.#fields.some(({ code, isResult }) => !isResult || !/^\s*HYPERLINK\b/i.test(code));
	}

	open(name: string, tag: string): void {
		if (name === 'fldSimple') this.#fields.push({ code: /instr="([^"]*)"/.exec(tag)?.[1] ?? '', isResult: true });
		if (name !== 'fldChar') return;
		const type = /fldCharType="(\w+)"/.exec(tag)?.[1];
		const last = this.#fields.at(-1);
		if (type === 'begin') this.#fields.push({ code: '', isResult: false });
		else if (type === 'separate' && last) last.isResult = true;
		else if (type === 'end') this.#fields.pop();
	}

	close(name: string, content: string): void {
		if (name === 'fldSimple') this.#fields.pop();
		const last = this.#fields.at(-1);
		if (name === 'instrText' && last) last.code += content;
	}
}
