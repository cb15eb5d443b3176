// Writing down findings; private to the checks of doctor.
#pragma once
#include "app/doctor.h"

#include "text/app.h"

namespace app {

namespace said = text::app;

/// Adds findings about one thing.
class Report
{
public:
    Report(Patient const& patient, std::vector<desk::Finding>& findings) : patient_(patient), findings_(findings) {}

    std::string say(text::Message const& message) const { return std::string(text::say(patient_.language, message)); }
    std::string say(text::MessageWithArguments auto const& message) const
    {
        return text::say(patient_.language, message);
    }

    void fine(text::Message const& what, std::string how)
    {
        findings_.push_back({desk::State::fine, say(what), std::move(how), {}});
    }
    void wrong(text::Message const& what, std::string how, text::Message const& todo)
    {
        findings_.push_back({desk::State::finding, say(what), std::move(how), say(todo)});
    }
    void unknown(text::Message const& what, std::string how, std::string todo = {})
    {
        findings_.push_back({desk::State::unknown, say(what), std::move(how), std::move(todo)});
    }

private:
    Patient const& patient_;
    std::vector<desk::Finding>& findings_;
};

}
