// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "pipeline/keyframes/flow_choice.h"
#include "support/environment.h"
#include "support/temp_dir.h"

#include <gtest/gtest.h>

namespace fresco::test {
namespace {

using pipeline::chooseFlow;
using pipeline::FlowChoice;

/// A models folder of the test's own while it lives.
class ModelsFolder {
public:
    void install(const std::string& file)
    {
        std::filesystem::create_directories(folder_ / "flow");
        writeFile(folder_ / "flow" / file, "");
    }

private:
    TempDir folder_;
    ScopedVariable models_{"FRESCO_MODELS_DIR", folder_.path()};
};

ParameterSet flowSetTo(const std::string& name)
{
    ParameterSet parameters;
    parameters.set(key::flow, name);
    return parameters;
}

TEST(FlowChoice, WithoutWeightsItIsDis)
{
    const ModelsFolder models;
    EXPECT_EQ(chooseFlow({}).method, FlowChoice::Method::Dis);
    EXPECT_THROW(chooseFlow(flowSetTo("raft")), Error);
    EXPECT_THROW(chooseFlow(flowSetTo("gmflow")), Error);
}

TEST(FlowChoice, ASmallRaftIsTakenOnlyByName)
{
    ModelsFolder models;
    models.install("raft-small.pth");
    EXPECT_EQ(chooseFlow({}).method, FlowChoice::Method::Dis);
    EXPECT_EQ(chooseFlow(flowSetTo("raft")).weights.filename(), "raft-small.pth");
    models.install("raft-things.pth");
    EXPECT_EQ(chooseFlow({}).weights.filename(), "raft-things.pth");
    EXPECT_EQ(chooseFlow(flowSetTo("raft")).weights.filename(), "raft-things.pth");
    EXPECT_EQ(chooseFlow(flowSetTo("dis")).method, FlowChoice::Method::Dis);
}

TEST(FlowChoice, ThePublishedProgramsComesFirstForReference)
{
    ModelsFolder models;
    models.install("raft-things.pth");
    models.install("gmflow_sintel-0c07dcb3.pth");
    EXPECT_EQ(chooseFlow({}).method, FlowChoice::Method::Raft);
    ParameterSet reference;
    reference.set(key::reference, true);
    EXPECT_EQ(chooseFlow(reference).method, FlowChoice::Method::Gmflow);
}

}  // namespace
}  // namespace fresco::test
