import type { Awarded } from '@kheo/core';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Nomination } from '../movement.ts';

/** A nomination as a line of the decision's list. */
export function asAwarded({ kind, name, post, model, achievement }: Pick<Nomination, 'kind' | 'name' | 'post' | 'model' | 'achievement'>): Awarded {
	const done = model === '' ? achievement : messagesIn('vi').movements.modelDone(model, achievement);
	return { kind: kind === 'person' ? 'person' : 'body', name, post: post || null, achievement: done.replaceAll(/\s+/gu, ' '), sum: null };
}
