// The clock of a device on the day that the test puts in here, at the same time of day.
{
  const Original = Date;
  const now = new Original();
  const shift = new Original("{day}T00:00").getTime() - new Original(now).setHours(0, 0, 0, 0);
  window.Date = class extends Original {
    constructor(...given) {
      super(...(given.length === 0 ? [Original.now() + shift] : given));
    }
    static now() {
      return Original.now() + shift;
    }
  };
}
