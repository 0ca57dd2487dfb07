import { createHmac, timingSafeEqual } from 'node:crypto';
import { feedbackCode, readFeedbackCode } from '@kheo/core';
import { installationSecret } from '#lib/server/installation-secret.ts';
import type { Context } from '#lib/server/context.ts';
import { countedTries, triesInMemory } from '#lib/server/tries.ts';
import { Problem } from '#lib/server/problem.ts';

/** The code of what the press with this key sent: it follows from the key, so that no stored request joins a time to the words. */
export function voiceCode(agencyId: string, key: string): string {
	return `TT${feedbackCode([...mac(`staff-voice-code\n${agencyId}\n${key}`)].slice(0, 14).flatMap((byte, at, all) => (at % 2 ? [] : [byte * 256 + (all[at + 1] ?? 0)]))).slice(2)}`;
}

export function readVoiceCode(typed: string): string | null {
	const bare = typed
		.toUpperCase()
		.replace(/[\s.–—-]+/gu, '')
		.replace(/^TT(?=.{8}$)/u, '');
	return readFeedbackCode(bare)?.replace(/^PA/u, 'TT') ?? null;
}

export function voicePin(agencyId: string, code: string): string {
	return String(mac(`staff-voice-pin\n${agencyId}\n${code}`).readUInt32BE(0) % 1_000_000).padStart(6, '0');
}

export function isVoicePin(agencyId: string, code: string, typed: string): boolean {
	const bare = typed.replace(/\D/gu, '');
	return bare.length === 6 && timingSafeEqual(Buffer.from(bare), Buffer.from(voicePin(agencyId, code)));
}

/** Of who sent nothing is written down, not even for ten minutes. */
const sends = triesInMemory(5);
const misses = countedTries('staff-voice', 5);

/** How much comes from one browser, kept in memory for ten minutes under a name that leads back to nobody. */
export function refuseFlood(from: string, now: Date): void {
	const name = mac(`staff-voice-from\n${from}`).toString('base64url');
	if (sends.areOver(name, now.getTime())) throw new Problem('voice.too-many');
	sends.count(name, now.getTime());
}

export function refuseGuessing(code: string, now: Date): void {
	if (misses.areOver(code, now.getTime())) throw new Problem('voice.pin-tries');
}

export async function countMiss(ctx: Context, code: string): Promise<void> {
	await misses.count(ctx, code);
}

function mac(of: string): Buffer {
	return createHmac('sha256', installationSecret()).update(of).digest();
}
