// Puts a widget into the page and takes it out again, as often as asked; a frame is painted each time.
(() => {
  const frame = () => new Promise((resolve) => window.bench.painted(resolve));
  const stackUp = async () => {
    const element = document.createElement("stack-up");
    element.setAttribute("questionnaire", "collaboration");
    const ready = new Promise((resolve) => element.addEventListener("stack-up-ready", resolve));
    document.getElementById("place").append(element);
    await ready;
    await frame();
    element.remove();
    await frame();
  };
  const surveyJs = async () => {
    const element = document.createElement("div");
    document.getElementById("place").append(element);
    const survey = new Survey.Model(window.surveyModel);
    survey.render(element);
    await frame();
    SurveyUI.unmountComponentAtNode(element);
    survey.dispose();
    element.remove();
    await frame();
  };
  window.bench.mount = async (times) => {
    const once = document.querySelector("script[src$='stack-up.js']") ? stackUp : surveyJs;
    for (let done = 0; done < times; done += 1) await once();
  };
})();
