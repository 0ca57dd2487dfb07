import { createHash, hash } from 'node:crypto';

const newline = 10;

/** What is told of a stream of rows in Postgres' text form, one a line: a newline inside a value is written as `\n`. */
export type RowSum = {
	add(chunk: Buffer): void;
	result(): { readonly rows: number; readonly bytes: number; readonly sha256: string; readonly content: string };
};

/** `content` adds the hashes of the rows, word by word modulo 2³², so that the same rows in another order give the same. */
export function rowSum(): RowSum {
	const whole = createHash('sha256');
	const words = new Uint32Array(8);
	let [rows, bytes] = [0, 0];
	let rest: Buffer[] = [];
	const addRow = (row: Buffer) => {
		const digest = hash('sha256', row, 'buffer');
		words.forEach((word, index) => (words[index] = word + digest.readUInt32LE(index * 4)));
		rows += 1;
	};
	return {
		add(chunk) {
			whole.update(chunk);
			bytes += chunk.length;
			let from = 0;
			for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, from)) {
				const row = chunk.subarray(from, end + 1);
				addRow(rest.length === 0 ? row : Buffer.concat([...rest, row]));
				rest = [];
				from = end + 1;
			}
			if (from < chunk.length) rest.push(Buffer.from(chunk.subarray(from)));
		},
		result: () => ({ rows, bytes, sha256: whole.digest('hex'), content: Buffer.from(words.buffer).toString('hex') })
	};
}
