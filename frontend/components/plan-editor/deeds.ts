import { keyOf, valueOf } from './document';
import { addLast, removeRow, shift } from './keys';
import type { LsPlanEditor } from './ls-plan-editor';
import type { Kind } from './model';

type Deed = (editor: LsPlanEditor, button: HTMLElement, node: string) => void;

/** What buttons do, by the name in their `data-do`. */
const DEEDS: Record<string, Deed> = {
  add: (editor, { dataset }) =>
    void addLast(editor.bench, editor.typing, dataset['kind'] as Kind, dataset['parent'] || null),
  remove: (editor, _, node) => void removeRow(editor.bench, node),
  serve: (editor, { dataset }, node) => {
    const { bench } = editor;
    const base = (valueOf(bench.plan, node, 'serves') as string[] | null) ?? [];
    const goal = dataset['value'] ?? '';
    const value = base.includes(goal) ? base.filter((key) => key !== goal) : [...base, goal];
    bench.emit([{ op: 'put', node, field: 'serves', base, value }]);
  },
  enable: ({ bench }, _, node) => {
    const base = valueOf(bench.plan, node, 'enabling');
    bench.emit([{ op: 'put', node, field: 'enabling', base, value: base === true ? null : true }]);
  },
  unlabel: ({ bench }, { dataset }, node) => {
    const base = (valueOf(bench.plan, node, 'labels') as string[] | null) ?? [];
    const value = base.filter((label) => label !== dataset['value']);
    bench.emit([{ op: 'put', node, field: 'labels', base, value }]);
  },
  keep: ({ bench }, { dataset }) => bench.settle(dataset['at'] ?? '', true),
  yield: ({ bench }, { dataset }) => bench.settle(dataset['at'] ?? '', false),
  forget: ({ bench }, { dataset }) => bench.forget(dataset['at'] ?? ''),
  jump: (editor, { dataset }) => {
    const [node = '', field = ''] = (dataset['at'] ?? '').split('|');
    editor.querySelectorAll<HTMLElement>('[popover]:popover-open').forEach((panel) => panel.hidePopover());
    editor.jump(node, field);
  },
  undo: (editor) => {
    editor.told = '';
    editor.bench.undo();
  },
  help: (editor) => editor.help(),
  print: () => window.print(),
  publish: ({ bench }) => bench.publish(),
  up: ({ bench, held }) => held && shift(bench, held, -1),
  down: ({ bench, held }) => held && shift(bench, held, 1),
  drop: (editor) => {
    const { held } = editor;
    editor.held = undefined;
    if (held && keyOf(held)) void removeRow(editor.bench, held);
  },
  release: (editor) => {
    editor.held = undefined;
  },
};

/** One listener for every button of the editor, however many rows it has. */
export function act(editor: LsPlanEditor, event: MouseEvent) {
  const target = event.target as Element;
  const button = target.closest<HTMLElement>('[data-do]');
  const cell = target.closest<HTMLElement>('[data-edit]');
  if (button) {
    const node = button.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? '';
    DEEDS[button.dataset['do'] ?? '']?.(editor, button, node);
  } else if (cell) {
    editor.open(cell);
  }
}
