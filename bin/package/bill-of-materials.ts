import { run } from '../steps/program.ts';
import type { Shipped } from './shipped-packages.ts';

type Component = { readonly name: string; readonly group?: string; readonly version: string; readonly 'bom-ref': string };
type Bill = {
	readonly metadata: Readonly<Record<string, unknown>>;
	readonly components: readonly Component[];
	readonly dependencies: readonly { readonly ref: string }[];
};

/** What is in the package, as CycloneDX: npm's own account of the lock, cut down to what is shipped, without what changes from run to run. */
export async function billOfMaterials(shipped: readonly Shipped[], version: string): Promise<object> {
	const { code, output } = await run('npm', ['sbom', '--package-lock-only', '--omit=dev', '--sbom-format=cyclonedx'], '.', {
		NODE_NO_WARNINGS: '1',
		npm_config_loglevel: 'silent'
	});
	if (code !== 0) throw new Error(`npm sbom: ${output}`);
	const { serialNumber: _, ...bill } = JSON.parse(output.slice(output.indexOf('{'))) as Bill & { readonly serialNumber?: string };
	const names = new Set(shipped.map((one) => `${one.name}@${one.version}`));
	const components = bill.components.filter((one) => names.has(`${one.group ? `${one.group}/` : ''}${one.name}@${one.version}`));
	const refs = new Set(components.map((one) => one['bom-ref']));
	const { timestamp: __, ...metadata } = bill.metadata;
	return {
		...bill,
		metadata: { ...metadata, component: { type: 'application', name: 'kheo', version } },
		components,
		dependencies: bill.dependencies.filter(({ ref }) => refs.has(ref))
	};
}
