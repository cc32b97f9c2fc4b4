/** Time that stands still, so that no wait ticks in a picture: noon of a Tuesday, and this process's clock at zero. */
{
  const noon = Date.UTC(2026, 10, 24, 12);
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...given) {
      if (given.length === 0) super(noon);
      else super(...given);
    }
    static now() {
      return noon;
    }
  };
  performance.now = () => 0;
}
