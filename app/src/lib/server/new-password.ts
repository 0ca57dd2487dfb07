import { randomInt } from 'node:crypto';

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Sixteen letters and digits that are not taken for each other, in four groups: 79 bits, easy to read out and type. */
export function newPassword(): string {
	const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
	return Array.from({ length: 4 }, group).join('-');
}
