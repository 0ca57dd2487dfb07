import type { Translation } from '../catalogue.ts';
import type { serverFailures as vi } from '../vi/server-failures.ts';

export const serverFailures = {
	quote: (requestId: string) => `When you tell whoever looks after the server, please quote ${requestId}.`
} satisfies Translation<typeof vi>;
