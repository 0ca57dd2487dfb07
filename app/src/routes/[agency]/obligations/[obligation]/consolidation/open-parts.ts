export { default as DuplicateList } from '#lib/features/consolidations/DuplicateList.svelte';
export { default as FreezePanel } from '#lib/features/consolidations/FreezePanel.svelte';
export { default as HeadingForm } from '#lib/features/consolidations/HeadingForm.svelte';
export { default as ImpossibleNotice } from '#lib/features/consolidations/ImpossibleNotice.svelte';
export { default as NamelessNotice } from '#lib/features/consolidations/NamelessNotice.svelte';
export { default as MeasureQuestions } from '#lib/features/consolidations/MeasureQuestions.svelte';
export { default as CoverageCard } from '#lib/features/tracking/CoverageCard.svelte';
