import type { Context } from '#lib/server/context.ts';
import { pinOf } from '../pass.ts';

/** The PIN of a matter that was received face to face, to be handed over with its code. */
export function slipOf({ agencyId }: Context, feedbackId: string): string {
	return pinOf(agencyId, feedbackId);
}
