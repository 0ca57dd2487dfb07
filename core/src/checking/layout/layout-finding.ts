import type { Source } from '../../document/source.ts';
import type { Finding, Severity } from '../finding.ts';
import type { LayoutCode, LayoutParams } from './layout-codes.ts';

/** What is not laid out as the act asks; `rule` names the act and its clause. */
export function layoutFinding(code: LayoutCode, severity: Severity, params: LayoutParams, places: readonly Source[], rule: string): Finding {
	return { code, severity, params, places, rule };
}
