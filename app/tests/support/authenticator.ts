import { createHmac } from 'node:crypto';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What an authenticator shows for this key (RFC 6238: SHA-1, 6 figures, 30 seconds), now or so many turns later. */
export function codeOf(key: string, later = 0): string {
	const bits = [...key.toUpperCase().replaceAll('=', '')].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
	const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
	const turn = Buffer.alloc(8);
	turn.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
	const digest = createHmac('sha1', secret).update(turn).digest();
	const at = (digest.at(-1) ?? 0) & 15;
	return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
