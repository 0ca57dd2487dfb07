import { startRefusals, type StartRefusalCode } from '../i18n/vi/start-refusals.ts';

/** Why the server does not start: a stable code and, in its message, what the operator can do about it. */
export class StartRefusal extends Error {
	override readonly name = 'StartRefusal';
	readonly code: StartRefusalCode;

	constructor(code: StartRefusalCode, detail: string, options?: ErrorOptions) {
		super(`${startRefusals[code](detail)} [${code}]`, options);
		this.code = code;
	}
}
