import { createHmac, timingSafeEqual } from 'node:crypto';
import { installationSecret } from '#lib/server/installation-secret.ts';

/** Letters and figures that are not taken for one another; 32 of them. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** The one-time code of a number. It follows from the installation's secret: it stands in no table, and its sheet may be printed again. */
export function codeOf(agencyId: string, surveyId: string, number: number): string {
	return `${inSigns(number, 4)}-${inSigns(mac(`survey-code\n${agencyId}\n${surveyId}\n${number}`).readUInt32BE(0) % 2 ** 30, 6)}`;
}

/** The number of a code as it was typed, in any case and with or without the dash; null when it is none of this survey. */
export function numberOf(agencyId: string, surveyId: string, typed: string): number | null {
	const bare = typed.toUpperCase().replaceAll(/[\s.–—-]+/gu, '');
	const number = Array.from(bare.slice(0, 4), (sign) => signs.indexOf(sign)).reduce((sum, value) => sum * 32 + value, 0);
	return number > 0 && isSame(`${bare.slice(0, 4)}-${bare.slice(4)}`, codeOf(agencyId, surveyId, number)) ? number : null;
}

/** Stands in the address of the tablet at a desk: who knows it may answer one after the other without the pause that a form asks for. */
export function kioskToken(agencyId: string, surveyId: string, deskId: string): string {
	return mac(`survey-kiosk\n${agencyId}\n${surveyId}\n${deskId}`).toString('base64url').slice(0, 22);
}

export function isKiosk(agencyId: string, surveyId: string, deskId: string, token: string): boolean {
	return isSame(token, kioskToken(agencyId, surveyId, deskId));
}

function isSame(one: string, other: string): boolean {
	const [a, b] = [Buffer.from(one), Buffer.from(other)];
	return a.length === b.length && timingSafeEqual(a, b);
}

function inSigns(value: number, length: number): string {
	return Array.from({ length }, (_, at) => signs[Math.floor(value / 32 ** (length - 1 - at)) % 32] ?? '').join('');
}

function mac(of: string): Buffer {
	return createHmac('sha256', installationSecret()).update(of).digest();
}

/** What whoever began a free form keeps to go on with it; it follows from the installation's secret and stands in no table. */
export function resumeCode(agencyId: string, answerId: string): string {
	const drawn = mac(`questionnaire-code\n${agencyId}\n${answerId}`);
	return `${inSigns(drawn.readUIntBE(0, 3) % 2 ** 20, 4)}-${inSigns(drawn.readUIntBE(3, 3) % 2 ** 20, 4)}`;
}

/** By which an answer is found from its code as it was typed; the code cannot be had from it. */
export function resumeKey(agencyId: string, questionnaireId: string, typed: string): string {
	const bare = typed.toUpperCase().replaceAll(/[\s.–—-]+/gu, '');
	return mac(`questionnaire-key\n${agencyId}\n${questionnaireId}\n${bare}`).toString('base64url');
}
