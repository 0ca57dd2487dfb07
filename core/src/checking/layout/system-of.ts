import type { Line } from '../../reading/lines.ts';
import { fold } from '../../reading/fold.ts';
import type { Header } from '../../reading/reading.ts';
import { mottoIn, nationIn, partyHeadingIn } from './components/headings.ts';
import type { System } from '../../presentation/pack.ts';

const front =
	/^(?:uy ban |ban thuong truc (?:uy ban )?)?(?:mat tran|mttq|ubmttq)|^(?:hoi lien hiep|hoi nong dan|hoi cuu chien binh|lien doan lao dong|cong doan)/u;

/** Whose paper it is, by its heading, else by the form of its symbol; null when nothing says that it is an official paper. */
export function systemOf(head: readonly Line[], { symbol, issuer, kind }: Header): System | null {
	if (head.some((line) => partyHeadingIn(line))) return 'party';
	const isState = head.some((line) => nationIn(line) ?? mottoIn(line));
	if (!isState && symbol === null) return null;
	if (!isState && symbol !== null && /^[^/]+\//u.test(symbol) && kind !== 'Công văn') return 'party';
	return front.test(fold(issuer ?? '')) ? 'front' : 'state';
}
