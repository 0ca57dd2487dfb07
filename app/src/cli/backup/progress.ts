import type { Progress } from '#lib/server/backup/contents.ts';

const words = { rows: 'bảng', files: 'tệp' } as const;

/** A line on the terminal that goes on; where nobody looks, one line every ten seconds. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
	const pause = stream.isTTY ? 200 : 10_000;
	let last = Date.now();
	return (stage, done, of) => {
		if (Date.now() - last < pause) return;
		last = Date.now();
		stream.write(`${stream.isTTY ? '\r\u001b[K' : ''}${done}/${of} ${words[stage]}${stream.isTTY ? '' : '\n'}`);
	};
}

export function megabytes(bytes: number): string {
	return `${(bytes / 1_000_000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`;
}
