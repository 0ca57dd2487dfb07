/** As much of it as a test needs; the package brings no types. */
declare module 'oidc-provider' {
	import type { IncomingMessage, ServerResponse } from 'node:http';

	type Account = { accountId: string; claims(): Record<string, unknown> };
	type Interaction = {
		uid: string;
		prompt: { name: string; details: Record<string, unknown> };
		params: Record<string, string>;
		session?: { accountId: string };
	};
	class Grant {
		constructor(of: { accountId: string; clientId: string });
		addOIDCScope(scope: string): void;
		save(): Promise<string>;
	}
	export default class Provider {
		constructor(issuer: string, configuration: Record<string, unknown> & { findAccount(ctx: unknown, id: string): Account });
		callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
		interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
		interactionFinished(request: IncomingMessage, response: ServerResponse, result: Record<string, unknown>): Promise<void>;
		Grant: typeof Grant;
		on(event: string, listener: (...args: unknown[]) => void): void;
	}
}
