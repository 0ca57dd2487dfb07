import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { stop } from './say.mjs';

/**
 * The path of a Node ≥ 24: the locked package of this platform, else the Node that runs now.
 * NOTE: never by the name `node`: a shell that has looked it up once keeps the old one.
 */
export function findNode24() {
	const packaged = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
	if (existsSync(packaged)) return packaged;
	if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
	return stop(
		`cần Node 24 trở lên, máy đang có ${process.versions.node}. Trên ${process.platform}-${process.arch} hãy cài từ https://nodejs.org rồi chạy lại lệnh này; không có gì bị thay đổi.`
	);
}
