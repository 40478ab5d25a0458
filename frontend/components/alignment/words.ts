/** The texts of the map, in the reader's language; `{0}` and `{1}` stand for what is filled in. */
export class Words {
  private readonly plural: Intl.PluralRules;
  private readonly numbers: Intl.NumberFormat;

  constructor(private readonly texts: Readonly<Record<string, string>>) {
    const locale = texts['locale'] ?? 'en';
    this.plural = new Intl.PluralRules(locale);
    this.numbers = new Intl.NumberFormat(locale);
  }

  say(key: string, ...values: (string | number)[]): string {
    const text = this.texts[key] ?? key;
    return text.replaceAll(/\{(\d)\}/g, (_, index: string) => {
      const value = values[Number(index)] ?? '';
      return typeof value === 'number' ? this.numbers.format(value) : value;
    });
  }

  /** The text `key.one` or `key.other`, as the language counts. */
  count(key: string, many: number): string {
    const form = `${key}.${this.plural.select(many)}`;
    return this.say(form in this.texts ? form : `${key}.other`, many);
  }
}
