import { done } from './document';
import type { Batch, Conflict, Edit, Plan } from './model';

interface Kept {
  batches: Batch[];
  conflicts: Conflict[];
}

interface ConnectionState {
  state: string;
  addStateChangeListener(listener: () => void): void;
  removeStateChangeListener(listener: () => void): void;
}

const PATIENCE_MILLIS = 8_000;

/** Flow's own view of the connection; absent outside the product, where only the browser's word counts. */
const flow = (): ConnectionState | undefined =>
  (window as { Vaadin?: { connectionState?: ConnectionState } }).Vaadin?.connectionState;

const connected = (): boolean =>
  navigator.onLine && !['reconnecting', 'connection-lost'].includes(flow()?.state ?? 'connected');

/**
 * The edits that the server has not taken yet, in the order they were made. They are kept in the browser until it has,
 * so that neither a lost connection nor a closed window loses them.
 */
export class EditQueue {
  batches: Batch[] = [];
  /** Kept with the edits: somebody has to decide them. */
  conflicts: Conflict[] = [];
  private readonly sent = new Map<string, number>();
  private readonly tab = crypto.randomUUID?.() ?? String(Math.random());
  private storage = '';
  private timer = 0;

  constructor(
    private readonly send: (batch: Batch) => void,
    private readonly changed: () => void,
  ) {}

  connect() {
    flow()?.addStateChangeListener(this.look);
    window.addEventListener('online', this.look);
    window.addEventListener('offline', this.look);
  }

  disconnect() {
    flow()?.removeStateChangeListener(this.look);
    window.removeEventListener('online', this.look);
    window.removeEventListener('offline', this.look);
    clearTimeout(this.timer);
  }

  /** Takes up what an earlier window left unsent for this plan and reader, unless the plan has it by now. */
  open(storage: string, plan: Plan) {
    if (this.storage === storage) return;
    this.storage = storage;
    for (const key of Object.keys(localStorage).filter((k) => k.startsWith(`${storage}#`))) {
      const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Kept>;
      localStorage.removeItem(key);
      this.conflicts.push(...(kept.conflicts ?? []));
      for (const batch of kept.batches ?? []) {
        const edits = batch.edits.filter((edit) => !done(plan, edit));
        if (edits.length > 0) this.batches.push({ ...batch, edits });
      }
    }
    this.keep();
    this.flush();
  }

  add(edits: Edit[]) {
    this.batches.push({ id: crypto.randomUUID?.() ?? String(Math.random()), edits });
    this.keep();
    this.flush();
  }

  /** Forgets a batch that is answered. */
  take(id: string): Batch | undefined {
    const batch = this.batches.find((b) => b.id === id);
    this.batches = this.batches.filter((b) => b.id !== id);
    this.sent.delete(id);
    this.keep();
    this.changed();
    return batch;
  }

  /** Takes back the newest batch if it was never sent. */
  unsend(): boolean {
    const last = this.batches.at(-1);
    if (!last || this.sent.has(last.id)) return false;
    this.take(last.id);
    return true;
  }

  settle(conflict: Conflict) {
    this.conflicts = this.conflicts.filter((c) => c !== conflict);
    this.keep();
  }

  dispute(conflict: Conflict) {
    const others = this.conflicts.filter((c) => c.node !== conflict.node || c.field !== conflict.field);
    this.conflicts = [...others, conflict];
    this.keep();
  }

  get state(): 'saved' | 'saving' | 'lost' {
    if (this.batches.length === 0) return connected() ? 'saved' : 'lost';
    const oldest = Math.min(...this.batches.map((b) => this.sent.get(b.id) ?? Infinity));
    return connected() && Date.now() - oldest < PATIENCE_MILLIS ? 'saving' : 'lost';
  }

  private readonly look = () => {
    this.flush();
    this.changed();
  };

  private flush() {
    if (connected()) {
      for (const batch of this.batches.filter((b) => !this.sent.has(b.id))) {
        this.sent.set(batch.id, Date.now());
        this.send(batch);
      }
    }
    clearTimeout(this.timer);
    if (this.batches.length > 0) this.timer = window.setTimeout(this.changed, PATIENCE_MILLIS + 100);
    this.changed();
  }

  private keep() {
    if (!this.storage) return;
    const key = `${this.storage}#${this.tab}`;
    try {
      if (this.batches.length === 0 && this.conflicts.length === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify({ batches: this.batches, conflicts: this.conflicts }));
    } catch {
      // Full or forbidden storage: the edits are still here and are sent as soon as possible.
    }
  }
}
